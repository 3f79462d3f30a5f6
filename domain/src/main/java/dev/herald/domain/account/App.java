package dev.herald.domain.account;

/** The app that calls the API. */
public record App(String id, Terms terms) {}
