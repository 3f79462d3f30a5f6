package com.acme.loyalty.watch;

/** Where Acme's people on duty read what is going on: a chat, a pager. Several threads may speak at once. */
public interface Announcements {

    /** Tells them, in one sentence. Must not throw: sending does not depend on it. */
    void tell(String sentence);
}
