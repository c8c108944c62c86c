package vn.hientai.personnel.intake;

import java.util.regex.Pattern;

/** What the words of a post say about leadership and about whom it is for. */
final class PostWords {

    private static final Pattern DIVISION_DEPUTY = Pattern.compile("(pho truong (phong|ban|khoa|tram|doan|bo phan)|pho chanh van phong|pho chanh thanh tra).*");
    private static final Pattern DIVISION_HEAD = Pattern.compile("(truong (phong|ban|khoa|tram|doan|bo phan)|chanh van phong|chanh thanh tra|to truong).*");
    private static final Pattern DEPUTY = Pattern.compile("(pho (giam doc|chu tich|bi thu|chi cuc truong|cuc truong|hieu truong|vien truong|so)).*");
    private static final Pattern HEAD = Pattern.compile("(giam doc|chu tich|bi thu|chi cuc truong|cuc truong|hieu truong|vien truong).*");
    private static final Pattern CONTRACT = Pattern.compile("(.* )?(hop dong|hd lao dong|hdld|hd 111|hd 68)( .*)?");

    private PostWords() {}

    /** HEAD, DEPUTY_HEAD, DIVISION_HEAD, DIVISION_DEPUTY, or null. */
    static String office(String post) {
        if (post == null) {
            return null;
        }
        var bare = Headings.bare(post);
        if (DIVISION_DEPUTY.matcher(bare).matches()) {
            return "DIVISION_DEPUTY";
        }
        if (DIVISION_HEAD.matcher(bare).matches()) {
            return "DIVISION_HEAD";
        }
        if (DEPUTY.matcher(bare).matches()) {
            return "DEPUTY_HEAD";
        }
        return HEAD.matcher(bare).matches() ? "HEAD" : null;
    }

    /** A subject category from the column that tells it, else from rank and post. */
    static String subject(PersonRow person) {
        var told = Headings.bare(person.others().getOrDefault(PersonField.SUBJECT, ""));
        var post = Headings.bare(person.post() == null ? "" : person.post());
        if (CONTRACT.matcher(told).matches() || told.isEmpty() && CONTRACT.matcher(post).matches()) {
            return "CONTRACT";
        }
        var leads = office(person.post()) != null;
        if (told.startsWith("can bo") && !told.contains("cong chuc")) {
            return "CADRE";
        }
        if (told.startsWith("vien chuc")) {
            return leads ? "VC_LEAD" : "VC_STAFF";
        }
        var service = !told.startsWith("cong chuc") && person.pay() != null && person.pay().rank() != null
            && !person.pay().official();
        if (service) {
            return leads ? "VC_LEAD" : "VC_STAFF";
        }
        return leads ? "CS_LEAD" : "CS_STAFF";
    }
}
