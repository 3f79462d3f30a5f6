package dev.herald.app;

import com.google.inject.AbstractModule;
import dev.herald.application.port.Answer;
import dev.herald.application.port.MessageCampaigns;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Campaign;
import dev.herald.http.graph.GraphApi;
import dev.herald.http.graph.GraphSettings;
import io.vavr.control.Option;
import java.net.URI;

/** An API that makes campaigns and whose answers about that get lost. */
final class LosingCreations extends AbstractModule implements MessageCampaigns {
    private final MessageCampaigns real;

    LosingCreations(URI api) {
        real = new GraphApi(GraphSettings.of(
                                api.toString(),
                                GraphSettings.DEFAULT_VERSION,
                                Option.some("token"),
                                Option.none(),
                                Option.none())
                        .get())
                .campaigns();
    }

    @Override
    protected void configure() {
        bind(MessageCampaigns.class).toInstance(this);
    }

    @Override
    public Answer<RemoteCampaign> create(Campaign campaign, String name) {
        real.create(campaign, name);
        return new Answer.Lost<>("cut");
    }

    @Override
    public Answer<Option<RemoteCampaign>> find(AdAccountId adAccount, String name) {
        return new Answer.Lost<>("cut");
    }

    @Override
    public Answer<RemoteCampaign> changeBudget(RemoteCampaign campaign, Budget budget) {
        return real.changeBudget(campaign, budget);
    }
}
