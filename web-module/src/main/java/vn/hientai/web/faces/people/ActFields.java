package vn.hientai.web.faces.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts.Reason;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.ServiceActType.Detail;
import vn.hientai.personnel.service.rule.Situation;

/** What is typed about a service act that is being prepared, and what its kind asks for. */
public class ActFields implements Serializable {
    private ServiceActType type;
    private LocalDate from;
    private LocalDate until;
    private String unit;
    private String host;
    private String post;
    private String office;
    private LocalDate termUntil;
    private String[] situations = {};
    private boolean ownWish;
    private String reason;
    private String rank;
    private String rankReason;
    private Integer lowerStep;
    private LocalDate lowerSince;
    private String symbol = "QĐ-UBND";
    private String title;
    private String articles;
    private String position;

    public boolean takes(String detail) {
        return type != null && type.takes(Detail.valueOf(detail));
    }

    public boolean needs(String detail) {
        return type != null && type.needs(Detail.valueOf(detail));
    }

    Reason rankReason() {
        return type == ServiceActType.RANK_PROMOTION ? Reason.HIGHER : blank(rankReason) == null ? Reason.SAME_LEVEL : Reason.valueOf(rankReason);
    }

    Set<Situation> declared() {
        var declared = EnumSet.noneOf(Situation.class);
        Arrays.stream(situations).map(Situation::valueOf).forEach(declared::add);
        return declared;
    }

    /** What may be declared about this kind of act. */
    public Set<Situation> getDeclarable() {
        return switch (type.group()) {
            case MOVE -> EnumSet.of(
                    Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.SERIOUS_ILLNESS,
                    Situation.PREGNANT_OR_MATERNITY, Situation.CHILD_UNDER_36_MONTHS, Situation.SPECIAL_HARDSHIP,
                    Situation.URGENT_UNFINISHED_TASK);
            case OFFICE -> EnumSet.of(
                    Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.INSPECTED, Situation.SUSPENDED,
                    Situation.KEY_SECURITY_TASK, Situation.DISMISSAL_GROUNDS, Situation.AUTHORITY_EXCEPTION);
            case EXIT -> EnumSet.of(
                    Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.SPECIAL_OCCASION,
                    Situation.SERIOUS_ILLNESS, Situation.LONG_TREATMENT, Situation.STREAMLINING, Situation.LISTED_POST_WOMAN,
                    Situation.LISTED_HIGHEST_POST);
            case ABSENCE -> type == ServiceActType.SUSPENSION
                    ? EnumSet.of(Situation.SECOND_SUSPENSION)
                    : EnumSet.noneOf(Situation.class);
            case RANK -> type == ServiceActType.RANK_PROMOTION
                    ? EnumSet.of(
                            Situation.EQUAL_COMPLEX_WORK, Situation.DISCIPLINARY_PROCESS, Situation.INVESTIGATED, Situation.INSPECTED,
                            Situation.SUSPENDED)
                    : EnumSet.noneOf(Situation.class);
            case ENTRY -> EnumSet.noneOf(Situation.class);
        };
    }

    static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public ServiceActType getType() {
        return type;
    }

    public void setType(ServiceActType type) {
        this.type = type;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public LocalDate getTermUntil() {
        return termUntil;
    }

    public void setTermUntil(LocalDate termUntil) {
        this.termUntil = termUntil;
    }

    public String[] getSituations() {
        return situations;
    }

    public void setSituations(String[] situations) {
        this.situations = situations;
    }

    public boolean isOwnWish() {
        return ownWish;
    }

    public void setOwnWish(boolean ownWish) {
        this.ownWish = ownWish;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }

    public String getRankReason() {
        return rankReason;
    }

    public void setRankReason(String rankReason) {
        this.rankReason = rankReason;
    }

    public Integer getLowerStep() {
        return lowerStep;
    }

    public void setLowerStep(Integer lowerStep) {
        this.lowerStep = lowerStep;
    }

    public LocalDate getLowerSince() {
        return lowerSince;
    }

    public void setLowerSince(LocalDate lowerSince) {
        this.lowerSince = lowerSince;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getArticles() {
        return articles;
    }

    public void setArticles(String articles) {
        this.articles = articles;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }
}
