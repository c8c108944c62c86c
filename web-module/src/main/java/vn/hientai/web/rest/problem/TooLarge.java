package vn.hientai.web.rest.problem;

import java.io.IOException;

/** The body of a request is longer than the interface takes (413). */
class TooLarge extends IOException {
    TooLarge() {
        super("body too large");
    }
}
