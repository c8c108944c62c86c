package vn.hientai.personnel.career.talent.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Highest professional qualification (trình độ chuyên môn cao nhất), the highest first. */
public enum Degree {
    DOCTOR("tiến sĩ", "tiến sỹ", "doctor", "chuyên khoa cấp ii", "chuyên khoa ii"),
    MASTER("thạc sĩ", "thạc sỹ", "master", "chuyên khoa cấp i", "chuyên khoa i"),
    BACHELOR("đại học", "cử nhân", "kỹ sư", "bác sĩ", "dược sĩ", "bachelor", "engineer"),
    COLLEGE("cao đẳng", "college"),
    INTERMEDIATE("trung cấp", "intermediate"),
    ELEMENTARY("sơ cấp", "elementary");

    private final List<String> words;

    Degree(String... words) {
        this.words = List.of(words);
    }

    public boolean reaches(Degree other) {
        return compareTo(other) <= 0;
    }

    /** The degree of which a file speaks in code or words; absent when it speaks of none that is known here. */
    public static Optional<Degree> named(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var said = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(degree -> degree.words.stream().anyMatch(said::contains) || said.equalsIgnoreCase(degree.name()))
                .findFirst();
    }
}
