/** The home of every role: what needs me now, what changed, three figures. */
package vn.hientai.web.faces.home;
