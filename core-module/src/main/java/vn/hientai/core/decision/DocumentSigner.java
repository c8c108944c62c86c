package vn.hientai.core.decision;

import java.time.Instant;

/**
 * Port: the token with which documents are signed (thiết bị hoặc kho khóa ký số), answered by whoever holds the keys: those of
 * a demonstration, a PKCS#12 file or a PKCS#11 device.
 */
public interface DocumentSigner {
    /**
     * A signature as it is seen on the paper (NĐ 30/2020/NĐ-CP Phụ lục I): who, for which agency, when.
     *
     * @param username whose key signs
     */
    record Stamp(String username, String signatory, String agency, Instant at) {}

    /** Whether documents are signed digitally here at all. */
    boolean isSetUp();

    /** Refuses with what to do about it when the account has no certificate that is valid now. */
    void mustBeReady(String username);

    /** The document with a signature of the PAdES kind and its visible block. */
    byte[] sign(byte[] pdf, Stamp stamp);
}
