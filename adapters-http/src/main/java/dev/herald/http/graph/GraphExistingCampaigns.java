package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Done;
import dev.herald.application.port.ExistingCampaign;
import dev.herald.application.port.ExistingCampaigns;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Slice;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.campaign.Schedule;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.Map;

/** Campaigns that exist, over the ids of their messages. */
final class GraphExistingCampaigns implements ExistingCampaigns {
    private static final Map<String, String> ADS = Map.of("fields", CampaignReader.LIST_FIELDS, "limit", "500");

    private final GraphCalls nodes;
    private final CampaignCalls calls;
    private final Lists lists;
    private final MessageSets sets;
    private final Transport transport;
    private final Credential credential;

    GraphExistingCampaigns(
            GraphCalls nodes,
            CampaignCalls calls,
            Lists lists,
            MessageSets sets,
            Transport transport,
            Credential credential) {
        this.nodes = nodes;
        this.calls = calls;
        this.lists = lists;
        this.sets = sets;
        this.transport = transport;
        this.credential = credential;
    }

    @Override
    public Answer<ExistingCampaign> read(RemoteId message, Currency currency) {
        var query = Map.of("fields", CampaignReader.FIELDS);
        return transport.ask(
                progress -> nodes.read(progress, credential, message.value(), query),
                answer -> CampaignReader.read(answer, currency)
                        .filter(campaign -> campaign.messageId().equals(message)));
    }

    @Override
    public Answer<Slice<ExistingCampaign>> list(AdAccountId adAccount, Currency currency, Option<String> after) {
        return lists.part(
                new Lists.Kind<>(
                        (progress, query) -> nodes.ads(progress, credential, adAccount.value(), query),
                        ADS,
                        ad -> CampaignReader.read(ad, currency)),
                after);
    }

    @Override
    public Answer<Done> pause(RemoteId message) {
        return change(message, body().put("status", "PAUSED"));
    }

    @Override
    public Answer<Done> activate(RemoteId message) {
        return change(message, body().put("status", "ACTIVE"));
    }

    @Override
    public Answer<Done> rename(RemoteId message, String name) {
        return change(message, body().put("name", name));
    }

    @Override
    public Answer<Done> reschedule(RemoteId message, Schedule schedule) {
        var times = Bodies.put(body(), schedule);
        return times.isEmpty() ? new Answer.Success<>(Done.DONE) : sets.change(message.value(), times, Done.DONE);
    }

    private Answer<Done> change(RemoteId id, ObjectNode changes) {
        return transport.ask(progress -> nodes.change(progress, credential, id.value(), changes), Answers::done);
    }

    @Override
    public Answer<Done> delete(RemoteId message) {
        return transport.ask(progress -> calls.delete(progress, credential, message.value()), Answers::done);
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
