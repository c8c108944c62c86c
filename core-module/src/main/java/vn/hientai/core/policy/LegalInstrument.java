package vn.hientai.core.policy;

import java.time.LocalDate;

/**
 * A law, decree, circular, decision or Party regulation (văn bản).
 *
 * @param number number and symbol, such as 135/2020/NĐ-CP
 * @param lapsed first day out of force, or null while in force
 * @param confidence how well it was read when the row was written: S seen, S2 secondary source, M from memory
 */
public record LegalInstrument(
        String code, String number, String titleVi, String titleEn, String issuer, LocalDate issued, LocalDate inForce,
        LocalDate lapsed, String confidence) {}
