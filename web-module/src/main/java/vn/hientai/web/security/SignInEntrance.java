package vn.hientai.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hientai.core.account.SignIn;
import vn.hientai.core.account.SignInAnswer;

/** Takes what the sign-in form posts; on a refusal the page shows again with what was typed, the password excepted. */
public class SignInEntrance extends HttpFilter {
    /** Where the page finds the {@link SignInAnswer}. */
    public static final String ANSWER = "hientai.sign-in.answer";

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    SignIn signIn;

    @Inject
    SessionGuard sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (request.getServletPath().startsWith("/signout")) {
            sessions.close(request);
            redirect(response, "/signin?notice=out");
        } else {
            signIn(request, response, chain);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = answer(request);
        if (answer instanceof SignInAnswer.Welcome welcome) {
            sessions.open(request, response, welcome);
            redirect(response, SignInRedirect.target(request.getParameter(SignInRedirect.PARAMETER)));
            return;
        }
        if (answer instanceof SignInAnswer.CodeNeeded halfway) {
            sessions.openHalfway(request, response, halfway.account());
        } else {
            response.setStatus(
                    answer instanceof SignInAnswer.Locked ? TOO_MANY_REQUESTS : HttpServletResponse.SC_UNAUTHORIZED);
        }
        request.setAttribute(ANSWER, answer);
        chain.doFilter(request, response);
    }

    private SignInAnswer answer(HttpServletRequest request) {
        var username = request.getParameter("username");
        var code = request.getParameter("code");
        var halfway = sessions.halfway(request);
        if (halfway.isPresent() && code != null && request.getParameter("password") == null) {
            return signIn.confirm(halfway.get(), code, request.getRemoteAddr());
        }
        return signIn.attempt(username, request.getParameter("password"), code, request.getRemoteAddr());
    }

    private static void redirect(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }
}
