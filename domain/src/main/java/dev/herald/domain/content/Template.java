package dev.herald.domain.content;

/**
 * What a message is made of besides its quick replies: one of the seven shapes of the templates' own pages (mid-2026).
 * Valid by construction. Paths of violations are those within the template's own object.
 */
public sealed interface Template
        permits TextTemplate,
                ButtonTemplate,
                GenericTemplate,
                MediaTemplate,
                ProductTemplate,
                ReceiptTemplate,
                CouponTemplate {

    /**
     * Where within the API's message object the template's own paths begin: {@code attachment.payload}, or nothing for a
     * text, which stands in the message itself.
     */
    default String path() {
        return this instanceof TextTemplate ? "" : "attachment.payload";
    }
}
