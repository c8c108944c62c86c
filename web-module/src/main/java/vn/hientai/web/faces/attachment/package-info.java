/** The papers of a matter on its page: the list, sending one more, taking one off. */
package vn.hientai.web.faces.attachment;
