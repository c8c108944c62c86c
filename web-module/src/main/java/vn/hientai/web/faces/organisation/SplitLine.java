package vn.hientai.web.faces.organisation;

import java.io.Serializable;

/** A person or a sub-unit with the part it goes to; no part means that it stays with the rest. */
public class SplitLine implements Serializable {
    private final long id;
    private final String code;
    private final String name;
    private final String post;
    private Integer to;

    SplitLine(long id, String code, String name, String post, Integer to) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.post = post;
        this.to = to;
    }

    long id() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getPost() {
        return post;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }
}
