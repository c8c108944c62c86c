/** Pages of files that go to other provinces and of packages that come from them. */
package vn.hientai.web.faces.handover;
