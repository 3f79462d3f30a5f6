package dev.herald.domain.account;

/** Everyone who must be in order before anything is sent: four parties, each with terms of its own. */
public record Sender(App app, Business business, AdAccount adAccount, Page page) {}
