/** Where people served and when (quá trình công tác): dated engagements in units. */
package vn.hientai.personnel.service;
