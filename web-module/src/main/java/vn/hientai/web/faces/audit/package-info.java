/** Pages of the auditor: the trail and its verification. */
package vn.hientai.web.faces.audit;
