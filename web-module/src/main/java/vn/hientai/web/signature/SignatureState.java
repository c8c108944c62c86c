package vn.hientai.web.signature;

/** What a verified signature comes to (kết quả kiểm tra chữ ký số), from the best to the worst. */
public enum SignatureState {
    /** The content is as it was signed, with a certificate that was in force and that a known authority issued. */
    VALID("good"),
    /** As signed, but the certificate was not in force when it was signed, or is not now and no time stamp says it was. */
    EXPIRED("attention"),
    /** As signed, but nobody known here vouches for the certificate. */
    UNKNOWN_CERTIFICATE("attention"),
    /** Of a form that cannot be verified here. */
    UNREADABLE("attention"),
    /** The content was changed after it was signed. */
    ALTERED("danger");

    private final String tone;

    SignatureState(String tone) {
        this.tone = tone;
    }

    /** Colour of its chip. */
    public String tone() {
        return tone;
    }

    static SignatureState worst(SignatureState one, SignatureState other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
