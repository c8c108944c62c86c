package vn.hientai.personnel.intake;

import java.util.Optional;
import java.util.Set;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.kernel.Gender;

/** The 12 digits of a citizen: province of birth registration, century and gender, year of birth, six of chance. */
record CitizenNumber(String digits) {

    private static final int LENGTH = 12;
    private static final int SHORTEST_WITHOUT_ZEROS = 10;
    private static final Set<String> PROVINCES = Set.of(("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 "
        + "026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 "
        + "070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096").split(" "));

    /** Zeros that the spreadsheet took from the front are put back where the rest can only be such a number. */
    static Optional<CitizenNumber> read(Cell cell) {
        var digits = cell.shown().replaceAll("[\\s.'’`]", "");
        if (!digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        if (digits.length() >= SHORTEST_WITHOUT_ZEROS && digits.length() < LENGTH && digits.charAt(0) != '0') {
            digits = "0".repeat(LENGTH - digits.length()) + digits;
        }
        if (digits.length() != LENGTH || digits.startsWith("000")) {
            return Optional.empty();
        }
        return Optional.of(new CitizenNumber(digits));
    }

    boolean isOfKnownProvince() {
        return PROVINCES.contains(digits.substring(0, 3));
    }

    Gender gender() {
        return (digits.charAt(3) - '0') % 2 == 0 ? Gender.MALE : Gender.FEMALE;
    }

    int birthYear() {
        return 1900 + (digits.charAt(3) - '0') / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
    }
}
