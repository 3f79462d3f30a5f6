package dev.herald.domain.reason;

/** The explanations of the error codes, in our own words: what is the case, never what to do. By whom they block. */
final class ErrorText {

    private ErrorText() {}

    static String of(ErrorCode code) {
        return switch (code.scope()) {
            case RECIPIENT -> ofRecipient(code);
            case MESSAGE -> ofMessage(code);
            case MESSAGE_SET, CAMPAIGN -> ofCampaign(code);
            case PAGE, AD_ACCOUNT, BUSINESS, APP -> ofSender(code);
            case REQUEST, PLATFORM -> ofRequest(code);
        };
    }

    private static String ofRecipient(ErrorCode code) {
        return switch (code) {
            case INVALID_MESSENGER_SUBSCRIPTION_TOKEN -> "No subscription has this token, or it is closed to us.";
            case PAGE_ID_MISMATCH -> "This person subscribed to another page than the one that sends.";
            case SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED -> "This person's region is closed to marketing messages.";
            case SUBSCRIPTION_STOPPED -> "This person has opted out of the page's marketing messages.";
            case MIN_DELAY_NOT_REACHED -> "This person got a message too recently; 12 hours must lie between two.";
            case RECIPIENT_CANNOT_RECEIVE -> "Messages do not get through to this person at present.";
            case SUBSCRIPTION_TOKEN_EXPIRED -> "This person's subscription has run out.";
            case WEEKLY_LOAD_CAP_REACHED -> "Over 7 days this person got more marketing than their own chats allow.";
            case DAILY_LOAD_CAP_REACHED -> "Over a day this person got more marketing than their own chats allow.";
            case MIN_ORGANIC_THREADS_NOT_REACHED -> "This person has hardly chatted since the last marketing message.";
            case RECIPIENT_UNAVAILABLE -> "This person can't be reached now, or talked with the page too recently.";
            default -> throw without(code);
        };
    }

    private static String ofMessage(ErrorCode code) {
        return switch (code) {
            case INVALID_MESSAGE_ID -> "No message has this id, or it is closed to us.";
            case INACTIVE_MESSAGE -> "The message is switched off.";
            case INVALID_CREATIVE -> "The request carries no content that could be sent.";
            case ATTACHMENT_SAVE_FAILURE -> "Meta could not store the message's attachment.";
            case VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID -> "The message announces a video but names none.";
            case IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL -> "The message announces an image but does not say where it is.";
            case INVALID_BUTTON_TYPE -> "The message has a button of a kind that its template does not take.";
            case EMPTY_BUTTON_URL -> "The link of a button is blank.";
            case EMPTY_BUTTON_TITLE -> "A button has no label.";
            case TOO_MANY_BUTTONS -> "The message has more buttons than the three that are allowed.";
            case ATTACHMENT_REUSE_NOT_ALLOWED -> "The attachment belongs to another page and can't be used here.";
            case UNRESOLVED_PLACEHOLDER -> "The message has a placeholder that Meta can't fill in.";
            case MULTIPLE_IMAGES_IN_CAROUSEL -> "A card of the carousel lists several images where one is allowed.";
            case MIXED_IMAGE_PARAMETERS -> "One element gives both a single image and a list of images.";
            case TOO_MANY_HERO_IMAGES -> "Several images are marked as the main one.";
            case CREATIVE_IN_USE -> "The content already serves a different campaign.";
            case INVALID_CREATIVE_ALIASES -> "The message uses aliases that Meta does not accept.";
            case INVALID_OFFER -> "The message makes an offer that Meta does not accept.";
            case TOO_MANY_LINE_BREAKS -> "The text is broken into too many lines.";
            case MISSING_CALL_TO_ACTION -> "The message lacks a button that it must have.";
            case INVALID_BUTTON_ORDER -> "The buttons are in the wrong order.";
            case INVALID_URL -> "A web address in the message is malformed.";
            default -> throw without(code);
        };
    }

    private static String ofCampaign(ErrorCode code) {
        return switch (code) {
            case INACTIVE_CAMPAIGN -> "The campaign is switched off: paused, over or deleted.";
            case INACTIVE_MESSAGE_SET -> "The message set is switched off.";
            case CAMPAIGN_IS_NOT_DIRECT_SEND -> "The campaign was not created for direct sends.";
            case DEFAULT_BID_UNAVAILABLE -> "Meta could not work out a default bid for the campaign.";
            case MISSING_CAMPAIGN_METADATA -> "Meta holds no campaign data for this message.";
            case CAMPAIGN_POPULATING -> "The campaign is new, and Meta is still setting it up.";
            case AD_ACCOUNT_MISMATCH -> "The campaign belongs to another ad account than the one in the request.";
            case CAMPAIGN_BUDGET_REACHED -> "The money set aside for the campaign is used up.";
            case BID_TOO_LOW -> "The bid is below what Meta accepts.";
            case PACING_INFO_UNAVAILABLE -> "Meta has not worked out yet how fast the campaign may send.";
            case CAMPAIGN_NOT_STARTED -> "The campaign is planned to start later.";
            case CAMPAIGN_NOT_READY -> "The campaign can't deliver anything yet.";
            case LIFETIME_BUDGET_REACHED -> "All of the campaign's lifetime budget is spent.";
            case DAILY_BUDGET_REACHED -> "The campaign has spent its budget for today.";
            case PACING_LIMIT_REACHED -> "Meta spreads the campaign over time and takes no message at the moment.";
            default -> throw without(code);
        };
    }

    private static String ofSender(ErrorCode code) {
        return switch (code) {
            case MISSING_PAYMENT_METHOD -> "The ad account has no way to pay.";
            case BUSINESS_TERMS_NOT_ACCEPTED -> "The business still owes its consent to the marketing message terms.";
            case AD_ACCOUNT_SPEND_LIMIT_REACHED -> "The ad account has spent as much as it may.";
            case APP_TERMS_NOT_ACCEPTED -> "Nobody has agreed to the API's terms for our app yet.";
            case AD_ACCOUNT_REGION_UNSUPPORTED -> "The ad account is based where the API does not serve businesses.";
            case PAGE_REGION_UNSUPPORTED -> "The page is based where the API does not serve businesses.";
            case MISSING_PAGE_PERMISSION -> "The page has not given our app the permission that this takes.";
            case FEATURE_UNAVAILABLE -> "Meta does not offer this feature to our app at present.";
            case ACCOUNT_SPEND_CAP_REACHED -> "The overall spending limit set for the ad account is used up.";
            case ACCOUNT_DAILY_SPENDING_LIMIT_REACHED -> "The ad account may spend no more today.";
            case PREPAID_BALANCE_DEPLETED -> "The money that was paid in ahead for the ad account is gone.";
            case STORED_BALANCE_TOO_LOW -> "The money left in the ad account does not cover another message.";
            case DAILY_SPENDING_LIMIT_REACHED -> "A limit on spending by day holds the ad account's messages back.";
            case FLEX_BILLING_LIMIT_REACHED -> "A limit on billing holds the ad account's messages back for a while.";
            case EXTENDED_CREDIT_LIMIT_REACHED -> "The ad account has no credit left at the moment.";
            case PAGE_TERMS_NOT_SIGNED -> "Nobody has signed the marketing message terms for the page yet.";
            case AD_ACCOUNT_TERMS_NOT_SIGNED -> "Nobody has signed the marketing message terms for the ad account yet.";
            case TERMS_NOT_SIGNED -> "Terms that marketing messages depend on still lack a signature.";
            case SEND_RATE_LIMITED -> "We are sending faster than Meta allows.";
            case CAMPAIGN_CREATION_RATE_LIMITED -> "We are creating campaigns faster than Meta allows.";
            case TOKEN_QUERY_RATE_LIMITED -> "We are asking for subscription tokens faster than Meta allows.";
            default -> throw without(code);
        };
    }

    private static String ofRequest(ErrorCode code) {
        return switch (code) {
            case MISSING_BUDGET -> "The new campaign was given neither a daily nor a lifetime budget.";
            case INVALID_PACING_TYPE -> "Direct sends work without pacing only, and the request asks for some.";
            case UNABLE_TO_PROCESS -> "Meta turned the message away for now without saying why.";
            case MISSING_PAGE_ID -> "The request does not say which page it is for.";
            case REQUEST_NOT_PROCESSED -> "Meta turned the new campaign away for now without saying why.";
            case INVALID_TARGETING -> "The campaign is aimed in a way that Meta does not accept.";
            case MISSING_REQUIRED_FIELD -> "The request leaves out something that it must state.";
            default -> throw without(code);
        };
    }

    private static IllegalStateException without(ErrorCode code) {
        return new IllegalStateException(code + " has no text among those of its scope");
    }
}
