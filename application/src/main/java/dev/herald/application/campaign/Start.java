package dev.herald.application.campaign;

/** Why a campaign is run. */
public enum Start {
    /** A person has it begin anew: people who got its message get it again. */
    ANEW,
    /** A person has it begin, or go on where it stopped. */
    AS_IT_STANDS,
    /** A person has it go on whatever it stood still for, having dealt with that. */
    RESUMED,
    /** It was at work all the time, and there is something to do again. Nobody decided anything. */
    BY_ITSELF;

    /** Whether a person has just said that it should go on. */
    boolean isByAPerson() {
        return this != BY_ITSELF;
    }
}
