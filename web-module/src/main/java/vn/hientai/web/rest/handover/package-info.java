/** Files that go to other provinces and packages that come from them, for programs. */
package vn.hientai.web.rest.handover;
