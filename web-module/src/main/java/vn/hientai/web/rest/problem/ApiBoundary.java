package vn.hientai.web.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import vn.hientai.web.rest.JsonFormat;
import vn.hientai.web.rest.Languages;

/** The outer edge of the interface: limits what comes in; whatever fails inside leaves as a problem, never as a page. */
public class ApiBoundary extends HttpFilter {
    private static final long LARGEST_JSON = 2_000_000;
    private static final long LARGEST_FILES = 64_000_000;
    private static final long HEARD_OUT = 2 * LARGEST_FILES;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new ProblemResponse(request, response);
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            drain(request);
            answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), answer);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            answer.send(Problems.of(thrown, request, Languages.of(request)));
        }
    }

    /** A caller that is still sending hears the answer only once it is done; for a while it is heard out. */
    private static void drain(HttpServletRequest request) throws IOException {
        // the server never hands over the whole body of a request that also wants to change the protocol
        if (request.getContentLengthLong() <= HEARD_OUT && request.getHeader("Upgrade") == null) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static long limit(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? LARGEST_FILES : LARGEST_JSON;
    }

    private static final class ProblemResponse extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        ProblemResponse(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            send(Problems.ofStatus(status, Languages.of(request)));
        }

        void send(Problem problem) throws IOException {
            resetBuffer();
            setStatus(problem.status());
            setContentType(ProblemMapper.MEDIA_TYPE);
            var body = JsonFormat.JSON.toJson(problem).getBytes(StandardCharsets.UTF_8);
            setContentLength(body.length);
            getOutputStream().write(body);
            flushBuffer();
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long limit;
        private ServletInputStream in;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (in == null) {
                in = new LimitedStream(super.getInputStream(), limit);
            }
            return in;
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream in;
        private long left;

        LimitedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = in.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
