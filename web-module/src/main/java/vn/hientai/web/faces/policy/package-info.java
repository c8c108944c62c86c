/** The policy book on the screen: rules on a day, a parameter's history, drafts and their confirmation. */
package vn.hientai.web.faces.policy;
