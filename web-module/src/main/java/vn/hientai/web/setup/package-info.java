/** What happens to the database before the server opens: migrations, and the demonstration province if asked for. */
package vn.hientai.web.setup;
