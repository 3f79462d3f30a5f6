package dev.herald.domain.reason;

import static dev.herald.domain.reason.Foreseen.NO;
import static dev.herald.domain.reason.Foreseen.PARTLY;
import static dev.herald.domain.reason.Foreseen.YES;
import static dev.herald.domain.reason.Remedy.Until.NEXT_BUDGET_DAY;
import static dev.herald.domain.reason.Remedy.Until.NEXT_ELIGIBLE_TIME;
import static dev.herald.domain.reason.Remedy.Until.START;

import io.vavr.collection.Array;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Function;

/**
 * Every error code of the Marketing Message API for Messenger, with what it blocks and what to do about it. A number
 * that is not in here becomes an {@link UnknownCode}.
 *
 * <p>Source: the Marketing Message API for Messenger reference, page of 2026-04-24, which has 75 codes; 2300028 is from
 * the changelog of 2026-05-05. Stages, scopes and remedies are Herald's reading of them.
 *
 * <p>Two things to be wary of. The reference does not tell the three frequency caps (2300042 to 2300044) apart and
 * words several of 2300053 to 2300063 alike: their names are public ones matched to the numbers by order, which is an
 * inference. And the table has changed meaning before: the changelog of 2026-03-31 used 2300068 to 2300079 for budget
 * and pacing, which are 2300052 to 2300063 here.
 */
public enum ErrorCode implements Reason {
    INACTIVE_CAMPAIGN(2300000, Stage.SEND, Scope.CAMPAIGN, YES, activateCampaign()),
    INVALID_MESSAGE_ID(2300001, Stage.SEND, Scope.MESSAGE, YES, fix()),
    INACTIVE_MESSAGE_SET(2300002, Stage.SEND, Scope.MESSAGE_SET, YES, activateMessageSet()),
    INACTIVE_MESSAGE(2300003, Stage.SEND, Scope.MESSAGE, YES, activateMessage()),
    INVALID_MESSENGER_SUBSCRIPTION_TOKEN(2300004, Stage.SEND, Scope.RECIPIENT, PARTLY, drop()),
    PAGE_ID_MISMATCH(2300005, Stage.SEND, Scope.RECIPIENT, YES, skip()),
    CAMPAIGN_IS_NOT_DIRECT_SEND(2300006, Stage.SEND, Scope.CAMPAIGN, YES, fix()),
    MISSING_BUDGET(2300007, Stage.CAMPAIGN, Scope.REQUEST, YES, fix()),
    DEFAULT_BID_UNAVAILABLE(2300008, Stage.CAMPAIGN, Scope.CAMPAIGN, NO, retry(900)),
    MISSING_CAMPAIGN_METADATA(2300009, Stage.SEND, Scope.CAMPAIGN, NO, fix()),
    INVALID_CREATIVE(2300010, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    MISSING_PAYMENT_METHOD(2300011, Stage.SEND, Scope.AD_ACCOUNT, YES, addPaymentMethod()),
    CAMPAIGN_POPULATING(2300012, Stage.SEND, Scope.CAMPAIGN, YES, retry(600)),
    BUSINESS_TERMS_NOT_ACCEPTED(2300013, Stage.SEND, Scope.BUSINESS, YES, signBusinessTerms()),
    AD_ACCOUNT_MISMATCH(2300014, Stage.SEND, Scope.CAMPAIGN, YES, fix()),
    CAMPAIGN_BUDGET_REACHED(2300015, Stage.SEND, Scope.CAMPAIGN, 2300053, raiseBudget()),
    BID_TOO_LOW(2300016, Stage.CAMPAIGN, Scope.CAMPAIGN, NO, fix()),
    AD_ACCOUNT_SPEND_LIMIT_REACHED(2300017, Stage.SEND, Scope.AD_ACCOUNT, 2300056, raiseSpendingLimit()),
    ATTACHMENT_SAVE_FAILURE(2300018, Stage.SEND, Scope.MESSAGE, NO, retry(60)),
    APP_TERMS_NOT_ACCEPTED(2300019, Stage.SEND, Scope.APP, YES, acceptAppTerms()),
    INVALID_PACING_TYPE(2300020, Stage.CAMPAIGN, Scope.REQUEST, YES, fix()),
    VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID(2300021, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL(2300022, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    INVALID_BUTTON_TYPE(2300023, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    EMPTY_BUTTON_URL(2300024, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    EMPTY_BUTTON_TITLE(2300025, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    TOO_MANY_BUTTONS(2300026, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    ATTACHMENT_REUSE_NOT_ALLOWED(2300027, Stage.CONTENT, Scope.MESSAGE, PARTLY, fix()),
    PACING_INFO_UNAVAILABLE(2300028, Stage.SEND, Scope.CAMPAIGN, 2300012, retry(3600)),
    AD_ACCOUNT_REGION_UNSUPPORTED(2300030, Stage.SEND, Scope.AD_ACCOUNT, YES, moveAdAccount()),
    PAGE_REGION_UNSUPPORTED(2300031, Stage.SEND, Scope.PAGE, YES, movePage()),
    SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED(2300032, Stage.SEND, Scope.RECIPIENT, PARTLY, drop()),
    CAMPAIGN_NOT_STARTED(2300033, Stage.SEND, Scope.CAMPAIGN, YES, waitUntil(START)),
    SUBSCRIPTION_STOPPED(2300034, Stage.SEND, Scope.RECIPIENT, PARTLY, drop()),
    MIN_DELAY_NOT_REACHED(2300035, Stage.SEND, Scope.RECIPIENT, YES, waitUntil(NEXT_ELIGIBLE_TIME)),
    RECIPIENT_CANNOT_RECEIVE(2300036, Stage.SEND, Scope.RECIPIENT, NO, skip()),
    SUBSCRIPTION_TOKEN_EXPIRED(2300037, Stage.SEND, Scope.RECIPIENT, YES, drop()),
    UNRESOLVED_PLACEHOLDER(2300038, Stage.CONTENT, Scope.MESSAGE, PARTLY, fix()),
    MISSING_PAGE_PERMISSION(2300039, Stage.SEND, Scope.PAGE, PARTLY, grantPagePermissions()),
    FEATURE_UNAVAILABLE(2300040, Stage.SEND, Scope.APP, NO, openFeature()),
    CAMPAIGN_NOT_READY(2300041, Stage.SEND, Scope.CAMPAIGN, 2300012, retry(600)),
    WEEKLY_LOAD_CAP_REACHED(2300042, Stage.SEND, Scope.RECIPIENT, PARTLY, skip()),
    DAILY_LOAD_CAP_REACHED(2300043, Stage.SEND, Scope.RECIPIENT, PARTLY, skip()),
    MIN_ORGANIC_THREADS_NOT_REACHED(2300044, Stage.SEND, Scope.RECIPIENT, PARTLY, skip()),
    MULTIPLE_IMAGES_IN_CAROUSEL(2300046, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    MIXED_IMAGE_PARAMETERS(2300047, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    TOO_MANY_HERO_IMAGES(2300048, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    RECIPIENT_UNAVAILABLE(2300052, Stage.SEND, Scope.RECIPIENT, PARTLY, skip()),
    LIFETIME_BUDGET_REACHED(2300053, Stage.SEND, Scope.CAMPAIGN, YES, raiseBudget()),
    DAILY_BUDGET_REACHED(2300054, Stage.SEND, Scope.CAMPAIGN, YES, waitUntil(NEXT_BUDGET_DAY)),
    PACING_LIMIT_REACHED(2300055, Stage.SEND, Scope.CAMPAIGN, NO, retry(1800)),
    ACCOUNT_SPEND_CAP_REACHED(2300056, Stage.SEND, Scope.AD_ACCOUNT, YES, raiseSpendingLimit()),
    ACCOUNT_DAILY_SPENDING_LIMIT_REACHED(2300057, Stage.SEND, Scope.AD_ACCOUNT, NO, retry(3600)),
    PREPAID_BALANCE_DEPLETED(2300058, Stage.SEND, Scope.AD_ACCOUNT, YES, addFunds()),
    STORED_BALANCE_TOO_LOW(2300059, Stage.SEND, Scope.AD_ACCOUNT, 2300058, addFunds()),
    DAILY_SPENDING_LIMIT_REACHED(2300060, Stage.SEND, Scope.AD_ACCOUNT, NO, retry(3600)),
    FLEX_BILLING_LIMIT_REACHED(2300061, Stage.SEND, Scope.AD_ACCOUNT, NO, retry(1800)),
    EXTENDED_CREDIT_LIMIT_REACHED(2300062, Stage.SEND, Scope.AD_ACCOUNT, NO, retry(1800)),
    UNABLE_TO_PROCESS(2300063, Stage.SEND, Scope.PLATFORM, NO, retry(900)),
    CREATIVE_IN_USE(2300064, Stage.CAMPAIGN, Scope.MESSAGE, PARTLY, fix()),
    MISSING_PAGE_ID(2300065, Stage.CAMPAIGN, Scope.REQUEST, YES, fix()),
    PAGE_TERMS_NOT_SIGNED(2300066, Stage.CAMPAIGN, Scope.PAGE, YES, signPageTerms()),
    AD_ACCOUNT_TERMS_NOT_SIGNED(2300067, Stage.CAMPAIGN, Scope.AD_ACCOUNT, YES, signAdAccountTerms()),
    REQUEST_NOT_PROCESSED(2300068, Stage.CAMPAIGN, Scope.PLATFORM, NO, retry(900)),
    TERMS_NOT_SIGNED(2300069, Stage.CAMPAIGN, Scope.BUSINESS, 2300013, signBusinessTerms()),
    INVALID_TARGETING(2300070, Stage.CAMPAIGN, Scope.REQUEST, YES, fix()),
    INVALID_CREATIVE_ALIASES(2300071, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    INVALID_OFFER(2300072, Stage.CONTENT, Scope.MESSAGE, PARTLY, fix()),
    TOO_MANY_LINE_BREAKS(2300073, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    MISSING_CALL_TO_ACTION(2300074, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    INVALID_BUTTON_ORDER(2300075, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    MISSING_REQUIRED_FIELD(2300076, Stage.CAMPAIGN, Scope.REQUEST, YES, fix()),
    INVALID_URL(2300077, Stage.CONTENT, Scope.MESSAGE, YES, fix()),
    SEND_RATE_LIMITED(2300078, Stage.SEND, Scope.AD_ACCOUNT, PARTLY, retry(60)),
    CAMPAIGN_CREATION_RATE_LIMITED(2300079, Stage.CAMPAIGN, Scope.AD_ACCOUNT, NO, retry(300)),
    TOKEN_QUERY_RATE_LIMITED(2300080, Stage.TOKENS, Scope.PAGE, NO, retry(300));

    private static final Map<Integer, ErrorCode> BY_CODE =
            Array.of(values()).toMap(ErrorCode::code, Function.identity());
    private static final int NO_OTHER = 0;

    private final int code;
    private final Stage stage;
    private final Scope scope;
    private final Foreseen foreseen;

    @SuppressWarnings("ImmutableEnumChecker") // it can't see that all six remedies are records of values
    private final Remedy remedy;

    // The number and not the constant: a constant can't refer to a later one.
    private final int otherCode;

    ErrorCode(int code, Stage stage, Scope scope, Foreseen foreseen, Remedy remedy) {
        this(code, stage, scope, foreseen, remedy, NO_OTHER);
    }

    // An alias of otherCode.
    ErrorCode(int code, Stage stage, Scope scope, int otherCode, Remedy remedy) {
        this(code, stage, scope, Foreseen.ALIAS, remedy, otherCode);
    }

    ErrorCode(int code, Stage stage, Scope scope, Foreseen foreseen, Remedy remedy, int otherCode) {
        this.code = code;
        this.stage = stage;
        this.scope = scope;
        this.foreseen = foreseen;
        this.remedy = remedy;
        this.otherCode = otherCode;
    }

    /** The constant of a number as the API gives it; none if the catalogue does not hold it. */
    public static Option<ErrorCode> of(int code) {
        return BY_CODE.get(code);
    }

    /** The number as the API gives it, in {@code code} or {@code error_subcode}. */
    public int code() {
        return code;
    }

    /** At which kind of call it can come up. */
    public Stage stage() {
        return stage;
    }

    /** Whether the domain can tell before any call. */
    public Foreseen foreseen() {
        return foreseen;
    }

    /** The code that describes the same state, if this one is an alias: rules raise that one, never this one. */
    public Option<ErrorCode> sameAs() {
        return of(otherCode);
    }

    /** The number in decimal. */
    @Override
    public String key() {
        return Integer.toString(code);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }

    @Override
    public String explanation() {
        return ErrorText.of(this);
    }

    private static Remedy retry(int seconds) {
        return new Remedy.Retry(Duration.ofSeconds(seconds));
    }

    private static Remedy waitUntil(Remedy.Until until) {
        return new Remedy.Wait(until);
    }

    private static Remedy skip() {
        return new Remedy.Skip();
    }

    private static Remedy drop() {
        return new Remedy.Drop();
    }

    private static Remedy fix() {
        return new Remedy.Fix();
    }

    private static Remedy campaignLead(String what) {
        return new Remedy.Act("Whoever runs the campaign", what);
    }

    private static Remedy accountAdmin(String what) {
        return new Remedy.Act("An administrator of the ad account", what);
    }

    private static Remedy pageAdmin(String what) {
        return new Remedy.Act("An administrator of the page", what);
    }

    private static Remedy appAdmin(String what) {
        return new Remedy.Act("An administrator of the app", what);
    }

    private static Remedy businessAdmin(String what) {
        return new Remedy.Act("An administrator of the business", what);
    }

    private static Remedy activateCampaign() {
        return campaignLead("activate the campaign, or create a new one if it is over or deleted");
    }

    private static Remedy activateMessageSet() {
        return campaignLead("activate the message set");
    }

    private static Remedy activateMessage() {
        return campaignLead("activate the message");
    }

    private static Remedy addPaymentMethod() {
        return accountAdmin("add a payment method to the ad account in its payment settings");
    }

    private static Remedy acceptAppTerms() {
        return appAdmin("accept the API's terms in the app dashboard under Messenger, Messenger API Settings");
    }

    private static Remedy moveAdAccount() {
        return accountAdmin(
                "correct the ad account's country if it is wrong, or use an ad account in a supported region");
    }

    private static Remedy movePage() {
        return pageAdmin("correct the page's location if it is wrong, or send from a page in a supported region");
    }

    private static Remedy grantPagePermissions() {
        return pageAdmin("connect the page to the app again and grant all permissions that the app asks for");
    }

    private static Remedy openFeature() {
        return appAdmin("get the app through App Review for marketing messages, or ask Meta's developer support");
    }

    private static Remedy signPageTerms() {
        return pageAdmin("complete the page's onboarding and sign the marketing message terms there");
    }

    private static Remedy signAdAccountTerms() {
        return accountAdmin("complete the ad account's onboarding and sign the marketing message terms there");
    }

    private static Remedy signBusinessTerms() {
        return businessAdmin("complete the business's onboarding and accept the marketing message terms there");
    }

    private static Remedy raiseBudget() {
        return campaignLead("raise the campaign's lifetime budget, or create a new campaign");
    }

    private static Remedy raiseSpendingLimit() {
        return accountAdmin("raise or reset the ad account's spending limit in its payment settings");
    }

    private static Remedy addFunds() {
        return accountAdmin("add funds to the ad account in its payment settings");
    }
}
