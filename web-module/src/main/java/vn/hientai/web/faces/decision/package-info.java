/** Pages of official decisions: the list, the record with its paper, signing and annulling. */
package vn.hientai.web.faces.decision;
