package vn.hientai.personnel.handover;

/** Why a file leaves (căn cứ bàn giao). */
public enum HandoverGround {
    TRANSFER,
    SEPARATION,
    RETIREMENT,
    OTHER
}
