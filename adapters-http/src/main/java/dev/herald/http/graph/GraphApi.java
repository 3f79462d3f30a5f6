package dev.herald.http.graph;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.herald.application.port.CustomAudiences;
import dev.herald.application.port.DeliveryForecasts;
import dev.herald.application.port.ExistingCampaigns;
import dev.herald.application.port.FullCampaigns;
import dev.herald.application.port.Insights;
import dev.herald.application.port.MarketingMessages;
import dev.herald.application.port.MessageCampaigns;
import dev.herald.application.port.OptInRequests;
import dev.herald.application.port.PageEvents;
import dev.herald.application.port.SelectedSubscriptions;
import dev.herald.application.port.SendPace;
import dev.herald.application.port.SenderAssets;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.application.port.SubscriptionTokens;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.application.port.Unsubscriptions;
import io.github.bucket4j.BlockingStrategy;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * The Graph API behind the application's ports. Safe for many threads; a call blocks its own thread until the answer,
 * follows no redirect, and is never repeated.
 */
public final class GraphApi implements AutoCloseable {
    /** More than calls are ever in flight: a connection that is closed for want of room costs the next call a handshake. */
    private static final int MAX_IDLE_CONNECTIONS = 1024;

    /** Servers close idle connections from 30 s on; a call on one that is being closed would be lost. */
    private static final long KEEP_ALIVE_SECONDS = 20;

    private final OkHttpClient client;
    private final Retrofit retrofit;
    private final Transport transport;
    private final SendRates rates;
    private final Credential page;
    private final Credential ads;
    private final GraphCalls calls;
    private final Lists listsOfPage;
    private final Lists listsOfAds;
    private final MessageSets sets;
    private final MarketingMessages messages;
    private final MessageCampaigns campaigns;
    private final SubscriptionTokens tokens;

    /** The API at this place. Nothing is called yet. */
    public GraphApi(GraphSettings settings) {
        this(settings, CallWatch.NOBODY);
    }

    /** The same under somebody's eyes. */
    public GraphApi(GraphSettings settings, CallWatch watch) {
        this(settings, SteadyClock.ofMachine(), client -> client, watch);
    }

    /**
     * The same by another clock, which breaker and rates go by.
     *
     * @param more what else is done to the client: whom it trusts, what it does at which moment
     */
    GraphApi(GraphSettings settings, Clock clock, UnaryOperator<OkHttpClient.Builder> more) {
        this(settings, clock, more, CallWatch.NOBODY);
    }

    private GraphApi(GraphSettings settings, Clock clock, UnaryOperator<OkHttpClient.Builder> more, CallWatch watch) {
        page = new Credential(settings.pageToken(), settings.appSecret());
        ads = new Credential(settings.adsToken(), settings.appSecret());
        var redaction = new Redaction(page.secrets().appendAll(ads.secrets()).appendAll(settings.appSecret()));
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        var base = HttpUrl.get(settings.base() + "/" + settings.version() + "/");
        var wires = new Wires();
        client = more.apply(client(settings.timeouts(), wires, new Signing(base, mapper)))
                .build();
        retrofit = new Retrofit.Builder()
                .baseUrl(base)
                .client(client)
                .addConverterFactory(new OneShotJson(mapper))
                .build();
        calls = retrofit.create(GraphCalls.class);
        rates = new SendRates(clock, BlockingStrategy.PARKING);
        var breaker = new HostBreaker(base.host(), clock, HostBreaker.PROBE_WAIT);
        transport = new Transport(mapper, redaction, wires, breaker, rates, watch);
        messages = new GraphMessages(calls, transport, page, rates);
        listsOfPage = new Lists(base, calls, transport, page);
        listsOfAds = new Lists(base, calls, transport, ads);
        sets = new MessageSets(calls, transport, ads);
        campaigns = new GraphCampaigns(calls, listsOfAds, sets, transport, ads);
        tokens = new GraphTokens(calls, transport, page);
    }

    private static OkHttpClient.Builder client(GraphSettings.Timeouts timeouts, Wires wires, Signing signing) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.write())
                .callTimeout(timeouts.call())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .socketFactory(wires)
                .connectionPool(new ConnectionPool(MAX_IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
                .eventListenerFactory(CallProgress::of)
                .addInterceptor(signing)
                .addInterceptor(new AnswerLimit());
    }

    /** Sends, with the page's access token. */
    public MarketingMessages messages() {
        return messages;
    }

    /** Campaigns, with the access token for ads. */
    public MessageCampaigns campaigns() {
        return campaigns;
    }

    /** Subscription tokens, with the page's access token. */
    public SubscriptionTokens tokens() {
        return tokens;
    }

    /**
     * A page's list of subscriptions, with the page's access token.
     *
     * @param clock tells when answers came
     */
    public SubscriptionListing listing(TimeZoneRegions regions, InstantSource clock) {
        return graphListing(regions, clock);
    }

    /** Those of a page's subscriptions that the API selects, as the {@linkplain #listing whole list}. */
    public SelectedSubscriptions selectedSubscriptions(TimeZoneRegions regions, InstantSource clock) {
        return graphListing(regions, clock);
    }

    private GraphListing graphListing(TimeZoneRegions regions, InstantSource clock) {
        return new GraphListing(calls, retrofit.create(TokenCalls.class), listsOfPage, transport, page, regions, clock);
    }

    /** Accounts and permissions with the access token for ads, pages with the page's. */
    public SenderAssets assets() {
        return new GraphAssets(
                retrofit.create(AssetCalls.class),
                retrofit.create(AccessTokenCalls.class),
                listsOfAds,
                transport,
                ads,
                page);
    }

    /** How fast its messages leave. */
    public SendPace pace() {
        return rates;
    }

    /** Which of a page's events are told, with the page's access token. */
    public PageEvents pageEvents() {
        return new GraphPageEvents(retrofit.create(AssetCalls.class), listsOfPage, transport, page);
    }

    /** Campaigns that exist, with the access token for ads. */
    public ExistingCampaigns existingCampaigns() {
        return new GraphExistingCampaigns(
                calls, retrofit.create(CampaignCalls.class), listsOfAds, sets, transport, ads);
    }

    /** Campaigns in the full form, with the access token for ads. */
    public FullCampaigns fullCampaigns() {
        return new GraphFullCampaigns(calls, retrofit.create(CampaignCalls.class), transport, ads);
    }

    /** What Meta expects of campaigns, with the access token for ads. */
    public DeliveryForecasts forecasts() {
        return new GraphForecasts(retrofit.create(CampaignCalls.class), transport, ads);
    }

    /** What came of campaigns, with the access token for ads. */
    public Insights insights() {
        return new GraphInsights(listsOfAds, retrofit.create(CampaignCalls.class), ads);
    }

    /** Opt-in requests, with the page's access token. */
    public OptInRequests optInRequests() {
        return new GraphOptIns(retrofit.create(AudienceCalls.class), transport, page);
    }

    /** Ends of subscriptions, with the page's access token. */
    public Unsubscriptions unsubscriptions() {
        return new GraphUnsubscriptions(retrofit.create(AudienceCalls.class), transport, page);
    }

    /** Custom audiences, with the access token for ads. */
    public CustomAudiences audiences() {
        return new GraphAudiences(retrofit.create(AudienceCalls.class), transport, ads);
    }

    /** How many answers made a reader of ours throw, which none should. */
    long readersFailed() {
        return transport.readersFailed();
    }

    /** Gives idle connections back. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
