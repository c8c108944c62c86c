package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.UseCase;

/** Ends the address of the account's calendar (thu hồi địa chỉ lịch). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class CloseCalendarFeed {
    @Inject
    CurrentActor actor;

    @Inject
    CalendarFeeds feeds;

    public void handle() {
        feeds.close(actor.who().account());
    }
}
