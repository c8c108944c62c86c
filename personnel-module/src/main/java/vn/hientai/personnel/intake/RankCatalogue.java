package vn.hientai.personnel.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.PayScales.PayRank;

/** Finds ranks of the pay tables in all the ways their codes and names get mangled on the way here. */
public final class RankCatalogue {

    private static final Pattern OLD_CODE = Pattern.compile("(\\d{1,2})[.,\\-\\s]?(\\d{3})([a-zA-Z]?)");
    private static final Pattern NEW_CODE = Pattern.compile("[Vv]\\.?\\s?(\\d{1,2})[.,\\-\\s](\\d{1,2})[.,\\-\\s](\\d{1,2})");
    private static final Pattern LABEL = Pattern.compile("(?i)^(mã\\s*(số|ngạch)?|ngạch)\\s*:?\\s*(?=[0-9vV])");

    private final Map<String, PayRank> byCode = new HashMap<>();
    private final Map<String, List<PayRank>> byName = new HashMap<>();

    public RankCatalogue() {
        for (var rank : new PayScales().ranks()) {
            byCode.put(rank.code(), rank);
            byName.computeIfAbsent(Headings.bare(rank.nameVi()), any -> new ArrayList<>()).add(rank);
        }
    }

    /** A code as written, with lost zeros, other marks or a label before it: 1.004, 01-004, 13.09, V.7.3.29. */
    public Optional<PayRank> byCode(String written) {
        var asWritten = byCode.get(written.strip());
        if (asWritten != null) {
            return Optional.of(asWritten);
        }
        var text = LABEL.matcher(written.strip()).replaceFirst("").strip();
        var exact = byCode.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        var fresh = NEW_CODE.matcher(text);
        if (fresh.matches()) {
            var rest = ".%s.%s".formatted(twoDigits(fresh.group(2)), twoDigits(fresh.group(3)));
            var code = "V." + twoDigits(fresh.group(1)) + rest;
            return Optional.ofNullable(byCode.getOrDefault(code, byCode.get("V" + twoDigits(fresh.group(1)) + rest)));
        }
        var old = OLD_CODE.matcher(text);
        if (old.matches()) {
            return Optional.ofNullable(byCode.get(
                twoDigits(old.group(1)) + "." + old.group(2) + old.group(3).toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }

    /** A code the spreadsheet took for a number: 1.004 for 01.004, 13.09 for 13.090, 1004 for 01.004. */
    public Optional<PayRank> byNumber(BigDecimal number) {
        if (number.scale() > 3 || number.signum() <= 0) {
            return Optional.empty();
        }
        if (number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            return byCode(number.movePointLeft(3).setScale(3).toPlainString());
        }
        return byCode(number.setScale(3).toPlainString());
    }

    /** By its name, when only one rank bears it. */
    public Optional<PayRank> byName(String name) {
        var found = byName.getOrDefault(Headings.bare(name), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
