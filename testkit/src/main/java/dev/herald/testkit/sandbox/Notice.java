package dev.herald.testkit.sandbox;

/**
 * The events about messages that the API tells a page's apps (webhooks page, mid-2026).
 *
 * <p>Clicks and failures carry no tracking id.
 */
enum Notice {
    /** Sent. */
    ECHO("marketing_message_echoes"),
    /** Delivered: now it costs money. */
    DELIVERY("marketing_message_deliveries"),
    /** Read. */
    READ("marketing_message_reads"),
    /** Clicked. */
    CLICK("marketing_message_clicks"),
    /** Dropped after it was taken. */
    FAILURE("marketing_message_delivery_failed");

    private final String field;

    Notice(String field) {
        this.field = field;
    }

    /** What an app subscribes to in order to get it. */
    String field() {
        return field;
    }
}
