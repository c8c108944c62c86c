/**
 * How complete and consistent files are (chất lượng hồ sơ): the score of each file and unit, what is wrong and where, and
 * the campaigns in which a parent unit asks its units to clean their files by a day.
 */
package vn.hientai.personnel.quality;
