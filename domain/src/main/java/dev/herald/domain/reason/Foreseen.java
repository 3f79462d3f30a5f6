package dev.herald.domain.reason;

/** Whether the domain can tell before any call that an error code would come. */
public enum Foreseen {
    /** State that the domain holds decides it. */
    YES,
    /** State decides it where that state happens to be known. */
    PARTLY,
    /** Only the API can tell. */
    NO,
    /** The code describes the same state as another one; the API may answer either, and no rule of ours raises it. */
    ALIAS
}
