package vn.hientai.web.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.due.DueQueries.DueRow;

/** What falls due as a calendar (RFC 5545): whole days, the matter and the name and nothing else about the person. */
public final class DueCalendar {
    private static final int UID_BYTES = 16;
    private static final int REFRESH_HOURS = 6;

    private DueCalendar() {}

    public static String written(List<DueRow> rows, Locale locale) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Hien Tai//VI");
        calendar.setName(Texts.get(locale, "calendar.name"));
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        rows.forEach(row -> calendar.addEvent(event(row, locale)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private static VEvent event(DueRow row, Locale locale) {
        var event = new VEvent();
        event.setUid(uid(row));
        event.setSummary(Texts.spoken(locale, row.kind()) + ": " + row.fullName());
        event.setDateStart(midnight(row.on()), false);
        event.setDateEnd(midnight(row.on().plusDays(1)), false);
        event.setDateTimeStamp(midnight(row.on()));
        event.setTransparency(Transparency.transparent());
        event.setClassification(Classification.confidential());
        return event;
    }

    /** The same matter keeps its number when its day moves; the officer number can not be read from it. */
    private static String uid(DueRow row) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((row.kind() + " " + row.code()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, UID_BYTES)) + "@hientai";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As the library writes a whole day: midnight where the program runs. */
    private static Date midnight(LocalDate day) {
        return new GregorianCalendar(day.getYear(), day.getMonthValue() - 1 + Calendar.JANUARY, day.getDayOfMonth()).getTime();
    }
}
