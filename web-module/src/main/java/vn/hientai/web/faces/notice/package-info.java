/** The inbox: what one was told, and which of it comes by mail as well. */
package vn.hientai.web.faces.notice;
