package dev.herald.application.port;

/** Another node works on the range now, or nobody may: whoever held the lease must leave it alone. */
public record LeaseLost(RangeLease lease) {}
