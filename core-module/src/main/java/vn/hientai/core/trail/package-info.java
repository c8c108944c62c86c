/** What auditors do with the trail, itself entered in the trail. */
package vn.hientai.core.trail;
