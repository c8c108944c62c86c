/** The door of this module for the modules above it: what happened here, as events. */
package vn.hientai.personnel.api;
