package vn.hientai.personnel.competency;

/** How a level that is held stands against the one that is asked for. */
public enum GapState {
    MET,
    LACKS,
    /** Only the person has said so. */
    OWN_WORD,
    UNKNOWN;

    /** @param held level, or null where nobody has said; {@code own} whether only the person has */
    static GapState of(int required, Integer held, boolean own) {
        if (held == null) {
            return UNKNOWN;
        }
        return own ? OWN_WORD : held >= required ? MET : LACKS;
    }
}
