package vn.hientai.web.faces.career;

import java.io.Serializable;

/** The totals of one candidate as they are typed. */
public class VoteRow implements Serializable {
    private final long candidate;
    private final String name;
    private Integer agreed;
    private Integer against;
    private Integer blank;
    private Integer invalid;

    VoteRow(long candidate, String name) {
        this.candidate = candidate;
        this.name = name;
    }

    public long getCandidate() {
        return candidate;
    }

    public String getName() {
        return name;
    }

    public Integer getAgreed() {
        return agreed;
    }

    public void setAgreed(Integer agreed) {
        this.agreed = agreed;
    }

    public Integer getAgainst() {
        return against;
    }

    public void setAgainst(Integer against) {
        this.against = against;
    }

    public Integer getBlank() {
        return blank;
    }

    public void setBlank(Integer blank) {
        this.blank = blank;
    }

    public Integer getInvalid() {
        return invalid;
    }

    public void setInvalid(Integer invalid) {
        this.invalid = invalid;
    }
}
