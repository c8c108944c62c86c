package vn.hientai.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the public interface begins. */
@ApplicationPath("/api/v1")
public class PublicInterface extends Application {}
