package dev.herald.domain.content;

/**
 * What a person will see. Valid by construction, by the templates' own pages (mid-2026). Placeholders such as
 * {@code {{first_name}}} are filled in by the API.
 */
public sealed interface MessageContent permits TextContent, GenericTemplate {}
