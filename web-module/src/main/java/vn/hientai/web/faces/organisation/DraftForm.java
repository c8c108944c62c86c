package vn.hientai.web.faces.organisation;

import java.io.Serializable;

/** What the officer writes on the draft of a decision on units: symbol, title, articles. */
public class DraftForm implements Serializable {
    private String symbol = "QĐ-UBND";
    private String title;
    private String articles;

    /** Fills in what can be foreseen, without overwriting what was written. */
    void propose(String title, String articles) {
        this.title = this.title == null ? title : this.title;
        this.articles = this.articles == null ? articles : this.articles;
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
}
