package dev.herald.domain.reason;

/**
 * A code that the catalogue of 2026-04-24 does not hold. The recipient is left out of the campaign; several of these in
 * a short time suspend the campaign for a person to look, because a wide denial might hide behind the code.
 *
 * @param code the number as the API gave it
 */
public record UnknownCode(int code) implements Reason {

    @Override
    public String key() {
        return "UNKNOWN_" + code;
    }

    @Override
    public Scope scope() {
        return Scope.RECIPIENT;
    }

    @Override
    public Remedy remedy() {
        return new Remedy.Skip();
    }

    @Override
    public String explanation() {
        return "The API answered with code " + code + ", which this version of Herald does not know.";
    }
}
