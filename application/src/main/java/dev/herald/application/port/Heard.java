package dev.herald.application.port;

import dev.herald.domain.delivery.Reception;

/**
 * How many accepted messages were heard of, and how far they came. Each count holds those of the next ones too: a message
 * that was clicked was read, delivered and sent.
 *
 * @param sent left for the person
 * @param delivered reached the person
 * @param read seen by the person
 * @param clicked with a link in them clicked
 * @param failed dropped without having reached the person; counted as sent only if that was told
 */
public record Heard(long sent, long delivered, long read, long clicked, long failed) {

    /** Nothing was heard. */
    public static final Heard NOTHING = new Heard(0, 0, 0, 0, 0);

    /** One message. */
    public static Heard of(Reception reception) {
        return switch (reception) {
            case Reception.Nothing nothing -> NOTHING;
            case Reception.Sent sent -> new Heard(1, 0, 0, 0, 0);
            case Reception.Delivered delivered -> new Heard(1, 1, 0, 0, 0);
            case Reception.Read read -> new Heard(1, 1, 1, 0, 0);
            case Reception.Clicked clicked -> new Heard(1, 1, 1, 1, 0);
            case Reception.Failed failed -> new Heard(failed.sentAt().isDefined() ? 1 : 0, 0, 0, 0, 1);
        };
    }

    /** These and those. */
    public Heard plus(Heard other) {
        return new Heard(
                sent + other.sent,
                delivered + other.delivered,
                read + other.read,
                clicked + other.clicked,
                failed + other.failed);
    }
}
