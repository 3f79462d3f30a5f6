package dev.herald.http.graph;

/**
 * The tag of a read whose parameters hold a secret: it travels as a {@linkplain BatchOfOne batch of one}, in a body, since an
 * address ends up in logs.
 */
final class InBody {
    static final InBody TAG = new InBody();

    private InBody() {}
}
