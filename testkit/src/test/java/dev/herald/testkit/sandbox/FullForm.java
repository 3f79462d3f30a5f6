package dev.herald.testkit.sandbox;

import java.util.List;

/** Makes campaigns in the full form, part by part. Parameters that are given win over those that are usual. */
record FullForm(Stage stage) {
    private static final String CAMPAIGN = "'name':'Summer','objective':'OUTCOME_TRAFFIC','special_ad_categories':[],"
            + "'is_message_campaign':true,'is_direct_send_campaign':true";
    private static final String SET = "'name':'Summer set','billing_event':'IMPRESSIONS','optimization_goal':'REACH',"
            + "'pacing_type':['no_pacing'],'targeting':{'publisher_platforms':['messenger'],"
            + "'messenger_positions':['marketing_messages']},'lifetime_budget':100000";
    static final String LINK = "'name':'Hats','object_story_spec':{'page_id':'140984918491243','link_data':{"
            + "'link':'https://shop.example/hats','name':'Hats for {{first_name}}','message':'All of them'}},"
            + "'marketing_message_structured_spec':{'language':'en_US','greeting':'Hello','buttons':["
            + "{'type':'web_url','url':'https://shop.example/hats','title':'Look'},"
            + "{'type':'postback','title':'Talk','payload':'HELP'}]}";

    /** A campaign with one set, one creative and one ad. */
    record Whole(String campaign, String set, String creative, String ad) {}

    Reply campaign(String parameters) {
        return post("campaigns", CAMPAIGN, parameters);
    }

    Reply set(String campaign, String parameters) {
        return post("adsets", SET + ",'campaign_id':'" + campaign + "'", parameters);
    }

    Reply creative(String parameters) {
        return post("adcreatives", LINK, parameters);
    }

    Reply ad(String set, String creative) {
        return post("ads", "'name':'Hats','adset_id':'" + set + "','creative':{'creative_id':'" + creative + "'}", "");
    }

    private Reply post(String edge, String usual, String parameters) {
        return stage.caller.postJson(
                Stage.ACCOUNT + edge, "{" + usual + (parameters.isEmpty() ? "" : "," + parameters) + "}");
    }

    /** All four, paused as the API makes them. */
    Whole paused() {
        return paused("", "");
    }

    Whole paused(String ofCampaign, String ofSet) {
        var campaign = campaign(ofCampaign).id();
        var set = set(campaign, ofSet).id();
        var creative = creative("").id();
        return new Whole(campaign, set, creative, ad(set, creative).id());
    }

    /** All four, switched on. */
    Whole active() {
        return active("", "");
    }

    Whole active(String ofCampaign, String ofSet) {
        var made = paused(ofCampaign, ofSet);
        activate(made);
        return made;
    }

    void activate(Whole made) {
        for (var id : List.of(made.campaign(), made.set(), made.ad())) {
            if (!stage.caller.postJson("/v24.0/" + id, "{'status':'ACTIVE'}").isSuccess()) {
                throw new IllegalStateException("cannot activate " + id + " of " + made);
            }
        }
    }
}
