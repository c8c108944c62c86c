package vn.hientai.web.faces.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import vn.hientai.core.account.CalendarFeeds;
import vn.hientai.core.account.CloseCalendarFeed;
import vn.hientai.core.account.OpenCalendarFeed;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.web.faces.support.Notices;

/** The secret address of one's calendar: given, told once, withdrawn. */
@Named
@RequestScoped
public class CalendarFeedView {
    @Inject
    CurrentActor actor;

    @Inject
    CalendarFeeds feeds;

    @Inject
    OpenCalendarFeed openCalendarFeed;

    @Inject
    CloseCalendarFeed closeCalendarFeed;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String address;

    /** Since when there is one, or null. */
    public Instant getSince() {
        return feeds.since(actor.who().account()).orElse(null);
    }

    /** The address that was just given, or null. */
    public String getAddress() {
        return address;
    }

    public void give() {
        var secret = openCalendarFeed.handle();
        var page = request.getRequestURL().toString();
        address = page.substring(0, page.length() - request.getRequestURI().length()) + "/api/v1/calendar/" + secret + ".ics";
    }

    public String withdraw() {
        closeCalendarFeed.handle();
        notices.done("calendar.withdrawn", Map.of());
        return "/me/calendar?faces-redirect=true";
    }
}
