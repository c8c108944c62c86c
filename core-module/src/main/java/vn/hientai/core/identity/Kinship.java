package vn.hientai.core.identity;

/** How near two people stand (quan hệ thân thích): married, or of one family. */
public enum Kinship {
    SPOUSE,
    KIN
}
