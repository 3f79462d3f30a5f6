package dev.herald.app.file;

import dev.herald.application.port.Choice;
import dev.herald.application.port.Conditions;
import dev.herald.application.port.Exclusions;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Path;

/** Reads whom a campaign goes to. */
final class AudienceSection {
    private static final String AUDIENCE = "audience";
    private static final String PAGE = "page";
    private static final String ALL = "all";
    private static final String CUSTOM_AUDIENCES = "custom_audiences";
    private static final String COUNTRIES = "countries";
    private static final String EXCLUDE = "exclude";

    private AudienceSection() {}

    static Option<CampaignAudience> read(Section file, Path folder, Option<PageId> page) {
        return file.raw(AUDIENCE).isObject()
                ? chosen(file.section(AUDIENCE), folder, page)
                : file.required(AUDIENCE, Validation::valid)
                        .map(folder::resolve)
                        .map(CampaignAudience.Listed::new);
    }

    private static Option<CampaignAudience> chosen(Section section, Path folder, Option<PageId> page) {
        section.text(PAGE).filter(text -> !text.equals(ALL)).forEach(other -> section.wrong(PAGE, "can only be all"));
        var customAudiences = section.list(CUSTOM_AUDIENCES, RemoteId::of);
        var countries = section.list(COUNTRIES, Texts::country);
        var except = section.text(EXCLUDE)
                .map(name -> section.<Exclusions>keep(
                        EXCLUDE, ExclusionFile.read(folder.resolve(name)).map(read -> read)))
                .getOrElse(() -> Option.some(Exclusions.NOBODY));
        if (section.raw(PAGE).isMissingNode() && section.raw(CUSTOM_AUDIENCES).isMissingNode()) {
            section.wrong(PAGE, "either this (page: all) or " + CUSTOM_AUDIENCES + " must be given");
        }
        section.nothingElse();
        return page.map(subscribed -> new Conditions(subscribed, customAudiences.toSet(), countries.toSet()))
                .flatMap(conditions -> except.map(leftOut -> choice(conditions, leftOut)));
    }

    private static CampaignAudience choice(Conditions conditions, Exclusions except) {
        var text = conditions.canonicalText() + "\nexclude " + except.digest();
        return new CampaignAudience.Chosen(new Choice(conditions, except, "conditions:" + Digests.of(text)));
    }
}
