/** The firm that invests: read once from the service that keeps firms, and remembered as it was then. */
package cn.sisong.project.firm;
