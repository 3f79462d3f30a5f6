package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.account.AdAccountId;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.ZoneId;

final class MemoryCampaigns implements Campaigns {
    private final OneAtATime one;
    private final CampaignRecords records;

    MemoryCampaigns(OneAtATime one, CampaignRecords records) {
        this.one = one;
        this.records = records;
    }

    @Override
    public Option<CampaignRecord> find(CampaignKey key) {
        return one.get(() -> records.find(key));
    }

    @Override
    public Seq<CampaignRecord> newest(Option<Long> before, int limit) {
        return one.get(() -> records.newest(before, limit));
    }

    @Override
    public CampaignRecord open(CampaignKey key, String messageDigest, AudienceId audience, ZoneId timeZone) {
        return one.get(() -> {
            var generation = records.find(key).map(CampaignRecord::generation).getOrElse(0) + 1;
            var opened = new CampaignRecord(
                    records.nextNumber(),
                    key,
                    generation,
                    messageDigest,
                    audience,
                    false,
                    Option.none(),
                    Option.some(timeZone),
                    Option.none());
            records.add(opened);
            return opened;
        });
    }

    @Override
    public void intendCreation(long campaign) {
        one.run(() -> records.change(campaign, known -> with(known, true, known.remote(), known.timeZone())));
    }

    @Override
    public void remember(long campaign, RemoteCampaign remote) {
        one.run(() -> records.change(
                campaign, known -> with(known, known.creationIntended(), Option.some(remote), known.timeZone())));
    }

    @Override
    public void remember(long campaign, ZoneId timeZone) {
        one.run(() -> records.change(
                campaign, known -> with(known, known.creationIntended(), known.remote(), Option.some(timeZone))));
    }

    @Override
    public void remember(long campaign, AdAccountId adAccount) {
        one.run(() -> records.pay(campaign, adAccount));
    }

    private static CampaignRecord with(
            CampaignRecord known, boolean creationIntended, Option<RemoteCampaign> remote, Option<ZoneId> timeZone) {
        return new CampaignRecord(
                known.number(),
                known.key(),
                known.generation(),
                known.messageDigest(),
                known.audience(),
                creationIntended,
                remote,
                timeZone,
                known.prunedAt());
    }
}
