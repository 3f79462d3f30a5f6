package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.RemoteCampaign;
import io.vavr.control.Option;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

final class MemoryCampaigns implements Campaigns {
    private final OneAtATime one;
    private final TreeMap<Long, CampaignRecord> campaigns = new TreeMap<>();

    MemoryCampaigns(OneAtATime one) {
        this.one = one;
    }

    @Override
    public Option<CampaignRecord> find(CampaignKey key) {
        return one.get(() -> latest(key));
    }

    private Option<CampaignRecord> latest(CampaignKey key) {
        return Option.ofOptional(campaigns.descendingMap().values().stream()
                .filter(campaign -> campaign.key().equals(key))
                .findFirst());
    }

    @Override
    public CampaignRecord open(CampaignKey key, String messageDigest, AudienceId audience) {
        return one.get(() -> {
            var number = campaigns.size() + 1L;
            var generation = latest(key).map(CampaignRecord::generation).getOrElse(0) + 1;
            var opened = new CampaignRecord(number, key, generation, messageDigest, audience, false, Option.none());
            campaigns.put(number, opened);
            return opened;
        });
    }

    @Override
    public void intendCreation(long campaign) {
        change(campaign, known -> with(known, true, known.remote()));
    }

    @Override
    public void remember(long campaign, RemoteCampaign remote) {
        change(campaign, known -> with(known, known.creationIntended(), Option.some(remote)));
    }

    private void change(long campaign, UnaryOperator<CampaignRecord> change) {
        one.run(() -> campaigns.computeIfPresent(campaign, (number, known) -> change.apply(known)));
    }

    private static CampaignRecord with(CampaignRecord known, boolean creationIntended, Option<RemoteCampaign> remote) {
        return new CampaignRecord(
                known.number(),
                known.key(),
                known.generation(),
                known.messageDigest(),
                known.audience(),
                creationIntended,
                remote);
    }
}
