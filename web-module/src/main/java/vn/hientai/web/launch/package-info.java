/**
 * The program in {@code hien-tai.jar}: reads the options, starts the embedded database when no other is named, and runs
 * the server as a child process whose end is its own end. Only classes of the JDK, of Payara Micro's boot jar and of
 * XZ are on its class path; the product itself is in the web archive inside the jar.
 */
package vn.hientai.web.launch;
